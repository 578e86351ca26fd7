// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Playbook } from '@essaim/playbook';
import { type PlaybookIndex, playbookIndex } from './playbook-index.ts';

/** A look-up of a plan's own playbook, whose id and version do not matter for names. */
export const unnamedIndex = (playbook: Playbook): PlaybookIndex =>
  playbookIndex(
    { id: '' as Uuid, key: '', version: 1, owner_id: null, title_fr: '', title_en: '' },
    playbook,
  );
