// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { PUBLIC_HOLIDAYS } from '@essaim/calendar';

/** Why a day is closed. */
export const CLOSED_DAYS: Record<string, MessageDescriptor> & { other: MessageDescriptor } = {
  weekend: msg`fin de semaine`,
  'public-holiday': msg`jour férié`,
  'school-holiday': msg`vacances scolaires`,
  august: msg`pause d’août`,
  other: msg`calendrier`,
};

/** The name of a public holiday by its key; the text itself when it is no key, as for a school holiday. */
export const holidayName = (name: string, locale: string): string => {
  const holiday = (PUBLIC_HOLIDAYS as Record<string, { fr: string; en: string }>)[name];
  return holiday?.[locale === 'en' ? 'en' : 'fr'] ?? name;
};
