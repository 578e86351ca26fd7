// SPDX-License-Identifier: AGPL-3.0-or-later

export const SESSION_KEY = ['session'] as const;
