// SPDX-License-Identifier: AGPL-3.0-or-later

// react-aria-components inserts one style sheet; its hash changes with its version, and a browser
// test fails on any message of the content security policy.
const ARIA_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
];

const HSTS_S = 2 * 365 * 86_400;

const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", ...ARIA_STYLES],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

/**
 * Security headers of every page and file.
 * @param formTargets origins that a form of ours may end at after redirects: the identity provider's
 * @param isSecure whether people come over https: browsers then never try without it, for two years
 */
export function pageHeaders(
  formTargets: readonly string[] = [],
  isSecure = false,
): Record<string, string> {
  const policy = Object.entries(POLICY).map(([name, values]) => {
    const all = name === 'form-action' ? [...values, ...formTargets] : values;
    return `${name} ${all.join(' ')}`;
  });
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(isSecure && { 'strict-transport-security': `max-age=${HSTS_S}` }),
  };
}
