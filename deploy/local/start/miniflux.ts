// SPDX-License-Identifier: AGPL-3.0-or-later
import { findMiniflux, type Miniflux } from '@essaim/dev-infra';
import type { Copy } from './copy.ts';

/** Miniflux, or null where it cannot be had: then the start says so, and our own small tool takes its place. */
export async function minifluxOrNull({ cache, steps }: Copy): Promise<Miniflux | null> {
  try {
    return (await findMiniflux(cache)).found;
  } catch (error) {
    steps.say(`  ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
