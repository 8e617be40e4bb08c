/** Judges how a client has used the emulated interface, by the facts of its calls. */
package io.krakenemulator.referee;
