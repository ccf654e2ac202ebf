import './panels.css';

export { searchRecord } from '../../filters/searchRecord.ts';
export { ListPanel } from './ListPanel.tsx';
export { SearchOption } from './SearchOption.tsx';
export { Sheet } from './Sheet.tsx';
export { YearPanel } from './YearPanel.tsx';
