// SPDX-License-Identifier: AGPL-3.0-or-later

/** Largest file that the services take, in bytes. */
export const MAX_FILE_BYTES = 10_000_000;

/** Why a file is not worth sending, before a byte leaves. */
export function fileRefusal(file: { size: number }): 'too-large' | 'empty' | null {
  if (file.size > MAX_FILE_BYTES) return 'too-large';
  return file.size === 0 ? 'empty' : null;
}
