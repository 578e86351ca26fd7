// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';
import type { LoadState } from '../screens/resources/load-cell.ts';
import type { Tone } from '../ui/tone.ts';

type Unit = Planning['ResourceLoad']['unit'];
type Amount = (value: number, number: string) => MessageDescriptor;

const AMOUNTS: Record<Unit, Amount> = {
  day: (value, number) =>
    msg`${plural(value, { one: `${number} jour`, other: `${number} jours` })}`,
  file: (value, number) =>
    msg`${plural(value, { one: `${number} dossier`, other: `${number} dossiers` })}`,
  account: (value, number) =>
    msg`${plural(value, { one: `${number} compte`, other: `${number} comptes` })}`,
  GB: (_value, number) => msg`${number} Go`,
  EUR: (_value, number) => msg`${number} €`,
};

/** "4,5 jours", "1 350 comptes": an amount of a resource with its unit. */
export function loadAmount(i18n: I18n, unit: Unit, value: number): string {
  const number = i18n.number(value, { maximumFractionDigits: 2 });
  return i18n._(AMOUNTS[unit](value, number));
}

/** How loaded a week is: its words, and the tone and shape that go with them. */
export const LOAD_STATES: Record<LoadState, { label: MessageDescriptor; tone: Tone | null }> = {
  closed: { label: msg`fermé`, tone: null },
  free: { label: msg`libre`, tone: 'todo' },
  low: { label: msg`jusqu’à la moitié`, tone: 'prep' },
  busy: { label: msg`plus de la moitié`, tone: 'ready' },
  full: { label: msg`presque plein ou plein`, tone: 'live' },
  lent: { label: msg`la nation prête`, tone: 'late' },
  short: { label: msg`à court`, tone: 'block' },
};
