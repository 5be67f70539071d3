import { DOCUMENT_VERSION } from './document.ts';

/** From version n (its key) to n + 1. Each takes what that version's `parseDocument` accepted, and nothing is removed. */
export type Upgrades = Readonly<Record<number, (document: Record<string, unknown>) => Record<string, unknown>>>;

const UPGRADES: Upgrades = {};

/** Brings an older stored document to the present version; what is no document, or newer, is returned unchanged. */
export function upgrade(value: unknown, upgrades: Upgrades = UPGRADES, current: number = DOCUMENT_VERSION): unknown {
  let document = value;
  for (let version = versionOf(document); version < current; version = versionOf(document)) {
    const step = upgrades[version];
    if (!step) return document;
    document = { ...step(document as Record<string, unknown>), version: version + 1 };
  }
  return document;
}

function versionOf(value: unknown): number {
  const version = typeof value === 'object' && value !== null ? (value as { version?: unknown }).version : undefined;
  return typeof version === 'number' ? version : Number.POSITIVE_INFINITY;
}
