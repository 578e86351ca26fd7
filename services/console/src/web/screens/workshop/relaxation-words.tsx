// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { eitherOf, listOf } from '../../format/list-of.ts';
import { placeOf } from '../../territory/place.ts';
import { RESOURCES } from '../../words/resource-words.ts';
import type { NotPlacedGroup } from '../campaign/not-placed-groups.ts';

/** The smallest change that would place each department of a group: everything that it takes, at once. */
export function RelaxationWords({ group }: { group: NotPlacedGroup }) {
  const { i18n } = useLingui();
  const needs = listOf(
    group.needs.map(({ resource, amount }) => {
      const number = i18n.number(amount, { maximumFractionDigits: 2 });
      return `${number} ${i18n._(RESOURCES[resource] ?? RESOURCES.other)}`;
    }),
    i18n.locale,
  );
  const where = group.givers === null ? '' : eitherOf(group.givers.map(placeOf), i18n.locale);
  const count = group.departments.length;
  return (
    <>
      <Plural
        value={count}
        one={`Ce qui suffirait : ${needs} de plus`}
        other={`Ce qui suffirait à chacun : ${needs} de plus`}
      />
      {group.givers === null && <Trans>, de sa région ou de la réserve nationale</Trans>}
      {where !== '' && ` (${where})`}.
    </>
  );
}
