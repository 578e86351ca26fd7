// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Written } from '../text/playbook-document.ts';

type Group = { readonly [name: string]: Written };

const isList = (value: Written): value is readonly Written[] => Array.isArray(value);
const isGroup = (value: Written): value is Group => typeof value === 'object' && !isList(value);

/** A value on one line; of a link `N04 (SS, 5wd, nation)`. */
const oneLine = (value: Written): string => {
  if (value === undefined) return '';
  if (isList(value)) return value.map(oneLine).join(', ');
  if (!isGroup(value)) return String(value);
  const { key, ...more } = value;
  const rest = oneLine(Object.values(more).filter((part) => part !== undefined));
  return rest === '' ? oneLine(key) : `${oneLine(key)} (${rest})`;
};

/** The values of a written group by path, such as `duration.likely`; lists are one text. */
export const flatFields = (group: Group, before = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(group).flatMap(([name, value]): [string, string][] => {
      const path = `${before}${name}`;
      if (value === undefined) return [];
      return isGroup(value) ? [...flatFields(value, `${path}.`)] : [[path, oneLine(value)]];
    }),
  );
