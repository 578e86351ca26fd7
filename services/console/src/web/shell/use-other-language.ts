// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { send } from '../api/send.ts';
import { useRequest } from '../api/use-request.ts';
import { type Language, keepLanguage } from '../i18n/preferred-language.ts';
import { activate } from '../i18n/texts.ts';

/** The language that the page is not in, and the way to it; kept by the session of whoever is signed in. */
export function useOtherLanguage(signedIn: boolean): {
  other: Language;
  pending: boolean;
  change: () => void;
} {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const other: Language = i18n.locale === 'fr' ? 'en' : 'fr';
  const change = useRequest({
    mutationFn: async (language: Language) => {
      keepLanguage(language);
      await activate(language);
      if (signedIn) await send('PUT', '/api/session/language', { language });
    },
    onSuccess: () => client.invalidateQueries(),
  });
  return { other, pending: change.isPending, change: () => change.mutate(other) };
}
