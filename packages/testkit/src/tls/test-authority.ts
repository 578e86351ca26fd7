// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

/** What a server shows, as PEM. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority of certificates that only those trust who are given it. */
export interface TestAuthority {
  /** PEM. */
  readonly certificate: string;
  /**
   * A certificate for a server.
   * @param host DNS name or IP address
   * @param days from today; negative: it expired
   */
  issue(host: string, days: number): Promise<TestCertificate>;
}

/** Makes an authority, for servers of tests that speak TLS. */
export const testAuthority = async (): Promise<TestAuthority> => {
  const keys = await newKeys();
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=essaim test authority',
    keys,
    signingAlgorithm: ALGORITHM,
    ...validity(30),
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  });
  return {
    certificate: authority.toString('pem'),
    issue: async (host, days) => {
      const own = await newKeys();
      const isAddress = /^[\d.]+$/.test(host);
      const certificate: X509Certificate = await X509CertificateGenerator.create({
        subject: `CN=${host}`,
        issuer: authority.subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        ...validity(days),
        extensions: [
          new SubjectAlternativeNameExtension([{ type: isAddress ? 'ip' : 'dns', value: host }]),
        ],
      });
      const key = await crypto.subtle.exportKey('pkcs8', own.privateKey);
      return { cert: certificate.toString('pem'), key: PemConverter.encode(key, 'PRIVATE KEY') };
    },
  };
};

const newKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

const validity = (days: number) => ({
  notBefore: new Date(Date.now() - 60 * DAY_MS),
  notAfter: new Date(Date.now() + days * DAY_MS),
});
