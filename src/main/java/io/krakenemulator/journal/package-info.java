/** Keeps sums of the emulated calls of each sandbox: by account, operation, outcome and body. */
package io.krakenemulator.journal;
