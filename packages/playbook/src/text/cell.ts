// SPDX-License-Identifier: AGPL-3.0-or-later

/** One value of the text, in the place of a cell of the tables. */
export interface Cell {
  readonly path: string;
  readonly offset: number;
  readonly text: string;
  /** Reported already: what the tables would say of it adds nothing. */
  readonly isBroken: boolean;
  /** Parts of a list, each with the name under which a fault speaks of it. */
  readonly items: readonly {
    readonly text: string;
    readonly name: string;
    readonly offset: number;
  }[];
}
