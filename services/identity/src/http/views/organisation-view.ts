// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '../../domain/organisation.ts';
import type { Schemas } from '../operation.ts';

/** An organisation as the API answers it. */
export const organisationView = ({
  details: _details,
  ...organisation
}: Organisation): Schemas['Organisation'] => ({
  ...organisation,
  ancestors: [...organisation.ancestors],
});
