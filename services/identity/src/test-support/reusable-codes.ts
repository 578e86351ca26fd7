// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin } from '@essaim/testkit';

/** Lets a realm take the same code of an authenticator app twice within its half minute. */
export const reusableCodes = async (realm: string): Promise<void> => {
  await keycloakAdmin('PUT', `/${realm}`, {
    otpPolicyType: 'totp',
    otpPolicyAlgorithm: 'HmacSHA1',
    otpPolicyDigits: 6,
    otpPolicyLookAheadWindow: 1,
    otpPolicyPeriod: 30,
    otpPolicyCodeReusable: true,
  });
};
