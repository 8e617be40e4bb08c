/** The control calls for processing: limit, duration, hold. */
package io.krakenemulator.admin.processing;
