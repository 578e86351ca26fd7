// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Progress } from '../app/proposal/engine.ts';

/** How a long computation looks up between its steps. */
export interface Steps {
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}
