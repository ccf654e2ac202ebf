import '../app/filters/opened.css';

export { FilterBar } from '../app/FilterBar.tsx';
