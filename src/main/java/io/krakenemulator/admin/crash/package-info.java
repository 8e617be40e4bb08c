/** The control calls for explorations of crash points. */
package io.krakenemulator.admin.crash;
