/** What is wrong with an attribute, and what to write instead. */
import { warnOnce } from './warn.js';

export const explanations = {
  choice: (name: string, value: string, allowed: readonly string[]) =>
    `does not know ${name}="${value}". Write one of: ${allowed.join(', ')}.`,
  range: (name: string, min: number, max: number) =>
    `cannot use ${name}. Write a number from ${min} to ${max}.`,
  alone: (name: string, other: string) => `cannot use ${name} or ${other} alone. Write both, or neither.`,
  zone: (zone: string) => `does not know time-zone="${zone}". Write an IANA name such as Europe/Oslo.`,
  endpoint: (endpoint: string) =>
    `cannot use endpoint="${endpoint}". Write one such as https://inlay.example.com/.`,
};

export type Mistake = keyof typeof explanations;

export function explainMistake(tag: string, mistake: Mistake, values: unknown[]): void {
  warnOnce(tag, (explanations[mistake] as (...values: unknown[]) => string)(...values));
}
