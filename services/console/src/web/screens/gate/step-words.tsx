// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';

/** Which word is waited for. */
export function StepWords({ step }: { step: Planning['Decision']['step'] }) {
  switch (step) {
    case 'declare':
      return <Trans>Le département doit déclarer</Trans>;
    case 'accept':
      return <Trans>La région doit accepter</Trans>;
    case 'open':
      return <Trans>La nation doit ouvrir</Trans>;
    case 'answer':
      return <Trans>Une réponse est attendue</Trans>;
  }
}
