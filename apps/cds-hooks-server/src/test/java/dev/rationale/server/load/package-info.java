/** Load on a service in another process on this machine; started by {@code load.sh}, see {@code docs/results/load.md}. */
@NullMarked
package dev.rationale.server.load;

import org.jspecify.annotations.NullMarked;
