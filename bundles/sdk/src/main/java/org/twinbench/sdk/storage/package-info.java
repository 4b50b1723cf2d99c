/**
 * Tests that every storage backend must pass: a backend's test class implements {@link
 * org.twinbench.sdk.storage.StorageContract} and JUnit runs them all.
 */
package org.twinbench.sdk.storage;
