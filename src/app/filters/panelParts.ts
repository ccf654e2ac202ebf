import './panels.css';

export { prepareSearching } from './prepareSearching.ts';
export { searchAll } from './searchAll.ts';
export { ListPanel } from './ListPanel.tsx';
export { SearchOption } from './SearchOption.tsx';
export { Sheet } from './Sheet.tsx';
export { YearPanel } from './YearPanel.tsx';
