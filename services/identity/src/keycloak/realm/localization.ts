// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import type { FieldDifference } from '../reconcile/difference.ts';
import type { Resource } from '../reconcile/resource.ts';
import type { RealmSettings } from './settings.ts';

const LOCALES = ['fr', 'en'] as const;

/** Texts of the theme that depend on the deployment: the network's name, the console's address. */
export const localizationResource = (
  { admin, realm, request }: Keycloak,
  { consoleUrl, displayName }: RealmSettings,
): Resource => {
  const texts = { essaimConsoleUrl: consoleUrl, essaimNetworkName: displayName };
  const fields = (locale: string) =>
    Object.entries(texts).map(([key, text]) => [`${locale} ${key}`, text] as const);

  const write = async (
    locale: string,
    wanted: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    if (Object.keys(wanted).length > 0) await request('POST', `/localization/${locale}`, wanted);
  };
  const update = async (changed: readonly FieldDifference[]): Promise<void> => {
    for (const locale of LOCALES) {
      const own = changed.filter(({ field }) => field.startsWith(`${locale} `));
      await write(
        locale,
        Object.fromEntries(
          own.map(({ field, desired }) => [field.slice(locale.length + 1), desired]),
        ),
      );
    }
  };

  return {
    kind: 'realm',
    key: 'texts',
    desired: Object.fromEntries(LOCALES.flatMap(fields)),
    read: async () => {
      const found = await Promise.all(
        LOCALES.map(async (locale) => {
          const live =
            (await orNull(
              admin.realms.getRealmLocalizationTexts({ realm, selectedLocale: locale }),
            )) ?? {};
          return Object.entries(live).map(([key, text]) => [`${locale} ${key}`, text] as const);
        }),
      );
      return { isOwned: true, fields: Object.fromEntries(found.flat()) };
    },
    create: async () => {
      for (const locale of LOCALES) await write(locale, texts);
    },
    update,
  };
};
