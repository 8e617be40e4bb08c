/** The control call that checks a cohort: many payloads as one stream. */
package io.krakenemulator.admin.cohort;
