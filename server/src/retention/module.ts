/** How long what is known of people is stored: the settings. The modules that store it remove it, in jobs of their own. */
import * as v from 'valibot';
import type { Module } from '../module.js';
import { retentionSchema, type Retention } from './settings.js';

declare module '../config/config.js' {
  interface Config {
    retention: Retention;
  }
}

export const retentionModule: Module = { name: 'retention', settings: v.optional(retentionSchema, {}) };

export type { Retention };

/** The moment (epoch ms) until which something is too old that is stored for so many days. */
export const ago = (days: number, now: number): number => now - days * 86_400_000;
