// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';

type Edit = Required<Planning['TaskEdit']>;

/** The phases of a rollout. */
export const PHASES: Record<Edit['phase'], MessageDescriptor> = {
  cadrer: msg`Cadrer`,
  outiller: msg`Outiller`,
  sensibiliser: msg`Sensibiliser`,
  former: msg`Former`,
  ouvrir: msg`Ouvrir`,
  accompagner: msg`Accompagner`,
  bilan: msg`Faire le bilan`,
};

/** How often a task of a playbook becomes one of a campaign. */
export const REPEATS: Record<Edit['repeat'], MessageDescriptor> = {
  campaign: msg`une fois par campagne`,
  wave: msg`une fois par vague`,
  region: msg`une fois par région`,
  'region-wave': msg`une fois par région et par vague`,
  department: msg`une fois par département`,
  association: msg`une fois par association`,
};

/** How a task hangs on what it waits for. */
export const LINKS: Record<'FS' | 'SS' | 'FF' | 'SF', MessageDescriptor> = {
  FS: msg`commence après sa fin (FS)`,
  SS: msg`commence après son début (SS)`,
  FF: msg`finit après sa fin (FF)`,
  SF: msg`finit après son début (SF)`,
};

/** Whose task is waited for. */
export const LINK_SCOPES: Record<
  'same' | 'department' | 'region' | 'nation' | 'children',
  MessageDescriptor
> = {
  same: msg`la même organisation`,
  department: msg`son département`,
  region: msg`sa région`,
  nation: msg`la nation`,
  children: msg`toutes celles en dessous`,
};

export const LAG_DAYS: Record<'wd' | 'cd', MessageDescriptor> = {
  wd: msg`jours ouvrés`,
  cd: msg`jours civils`,
};
