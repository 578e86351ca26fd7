// SPDX-License-Identifier: AGPL-3.0-or-later

/** What must hold before any test is worth running; each is a command of the workspace that exits non-zero when it does not. */
export const STATIC_CHECKS: { name: string; command: string; args: string[] }[] = [
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'lint', command: 'oxlint', args: ['--quiet'] },
  { name: 'boundaries', command: 'turbo', args: ['boundaries'] },
  { name: 'format', command: 'oxfmt', args: ['--check'] },
  { name: 'unused code', command: 'knip', args: [] },
];
