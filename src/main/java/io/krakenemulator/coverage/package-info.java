/** Counts the codes of the emulator's answers, for each sandbox. */
package io.krakenemulator.coverage;
