// SPDX-License-Identifier: AGPL-3.0-or-later

/** Bytes of a CSV file as text: a spreadsheet may have saved them in the old French encoding. */
export function decodeCsv(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
