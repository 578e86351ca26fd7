// SPDX-License-Identifier: AGPL-3.0-or-later

/** Compares dotted version numbers: `versionAtLeast('2.15.1', '2.14')`. Missing parts count as zero. */
export function versionAtLeast(version: string, floor: string): boolean {
  const found = numbers(version);
  for (const [index, wanted] of numbers(floor).entries()) {
    const part = found[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

function numbers(version: string): number[] {
  return version.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0);
}
