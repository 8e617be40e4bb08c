/** The control calls for reference data and import suppliers. */
package io.krakenemulator.admin.referencedata;
