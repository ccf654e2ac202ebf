export { StaticChart } from './StaticChart.tsx';
export { StaticKey } from './StaticKey.tsx';
