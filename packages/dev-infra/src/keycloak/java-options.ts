// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from 'node:path';

const OPENED = ['java.util', 'java.util.concurrent', 'java.security', 'java.lang'];

/**
 * The optimising compiler, ten times as hesitant: the start takes 14 s of processor instead of 23, and password hashing is still compiled
 * (60 ms a sign-in; without that compiler 470 ms). Measured on Keycloak 26.7.4, Java 17, 2 cores.
 */
const LATE_OPTIMISATION = [
  '-XX:Tier4InvocationThreshold=50000',
  '-XX:Tier4MinInvocationThreshold=6000',
  '-XX:Tier4CompileThreshold=150000',
  '-XX:Tier4BackEdgeThreshold=400000',
];

/**
 * The Java options of Keycloak's own start script (`bin/kc.sh` 26.7), for a small idle server: the serial collector and a
 * bounded heap. The virtual machine is started directly, so that the process that is watched is the server and no shell around it.
 * @param heap largest heap, such as `512m`
 */
export function javaOptions(home: string, heap: string): string[] {
  return [
    '-Xms64m',
    `-Xmx${heap}`,
    '-XX:MetaspaceSize=96M',
    '-XX:MaxMetaspaceSize=256m',
    '-XX:+UseSerialGC',
    ...LATE_OPTIMISATION,
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    '-Djava.security.egd=file:/dev/urandom',
    '-Djdk.tls.rejectClientInitiatedRenegotiation=true',
    '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    '-Duser.language=en',
    '-Duser.country=US',
    `-Dkc.home.dir=${home}`,
    `-Djboss.server.config.dir=${join(home, 'conf')}`,
    '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
    '-Dpicocli.disable.closures=true',
    '-Dquarkus-log-max-startup-records=10000',
    '-cp',
    join(home, 'lib', 'quarkus-run.jar'),
  ];
}
