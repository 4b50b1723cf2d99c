package org.twinbench.sdk.storage;

/**
 * What a storage backend promises, as tests. The author of a backend writes
 *
 * <pre>{@code
 * final class FolderStorageTest implements StorageContract {
 *     public Storage open() {
 *         return new FolderStorage(…);
 *     }
 * }
 * }</pre>
 */
public interface StorageContract
        extends DocumentContract, FindContract, CascadeContract, AtomicContract, BlobContract {}
