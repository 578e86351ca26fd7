// SPDX-License-Identifier: AGPL-3.0-or-later
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { PackedPlan } from '../app/proposal/engine.ts';

/** A plan with its inputs as compressed JSON. */
export const pack = (content: PackedPlan): Buffer =>
  zstdCompressSync(Buffer.from(JSON.stringify(content)));

/** Reads back what `pack` made. */
export const unpack = (packed: Uint8Array): PackedPlan =>
  JSON.parse(zstdDecompressSync(packed).toString('utf8')) as PackedPlan;
