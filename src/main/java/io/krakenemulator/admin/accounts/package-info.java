/** The control calls for accounts: list, details, skip marks. */
package io.krakenemulator.admin.accounts;
