/**
 * An append-only Merkle log in the manner of RFC 6962 and RFC 9162: framed entries in segment files, signed checkpoints, proofs.
 * It knows bytes only, nothing of guidelines, patients or decisions.
 */
@NullMarked
package dev.rationale.audit.log;

import org.jspecify.annotations.NullMarked;
