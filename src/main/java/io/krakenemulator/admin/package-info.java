/**
 * The control API, split by topic. This package holds what the topics share: access, bodies, queries, errors.
 */
package io.krakenemulator.admin;
