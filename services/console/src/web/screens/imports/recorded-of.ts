// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../../api/schemas.ts';

/** How many associations of an import are recorded: new, changed, or as they were. */
export const recordedOf = ({
  recorded: { created, updated, unchanged },
}: Pick<Identity['AssociationImport'], 'recorded'>): number => created + updated + unchanged;
