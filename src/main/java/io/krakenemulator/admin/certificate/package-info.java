/** Certifies a loader: named scenarios in sandboxes of their own, judged by the end state. */
package io.krakenemulator.admin.certificate;
