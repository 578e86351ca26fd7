// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/send.ts';
import { type Language, activate, keepLanguage } from '../i18n/i18n.ts';

/** The other language, named in itself. */
export function LanguageSwitch({ signedIn }: { signedIn: boolean }) {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const other: Language = i18n.locale === 'fr' ? 'en' : 'fr';
  const change = useMutation({
    mutationFn: async (language: Language) => {
      keepLanguage(language);
      await activate(language);
      if (signedIn) await send('PUT', '/api/session/language', { language });
    },
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <button
      type="button"
      className="icon-btn lang small"
      lang={other}
      onClick={() => change.mutate(other)}
    >
      {other.toUpperCase()}
      <span className="vh">{other === 'en' ? ': English version' : ' : version française'}</span>
    </button>
  );
}
