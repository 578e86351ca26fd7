// SPDX-License-Identifier: AGPL-3.0-or-later

/** Status and sentences of one problem; `{name}` stands for a parameter. */
export interface ProblemText {
  readonly status: number;
  readonly fr: string;
  readonly en: string;
}
