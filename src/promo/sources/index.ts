/** The sources of promotions by name. */
import type { SourceTable } from '../../core/sources.js';
import type { PromoSource } from '../source.js';
import { inlay } from './inlay.js';

export const sources: SourceTable<PromoSource> = { inlay: () => inlay };
