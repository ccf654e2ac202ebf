import type { PositionsByGrouping } from './positions.ts';

/** What the build puts here; null in tests and in development, where the page places the nodes itself. */
export const SHIPPED_POSITIONS: PositionsByGrouping | null = import.meta.env.NETWORK_POSITIONS ?? null;
