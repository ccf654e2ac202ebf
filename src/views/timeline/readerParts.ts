export { Legend } from './Legend.tsx';
export { MovedLayer } from './moved/MovedLayer.tsx';
export { moveScene } from './moved/moveScene.ts';
export { Hint } from './Tooltip.tsx';
