package dev.rationale.audit.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The real disk behind a count of everything that changes it: making, opening for writing, writing, renaming, deleting, forcing. At
 * a chosen step it fails, a write in its middle, and from then on each step fails, as for a process that is no more; or, where it
 * is told so, only the one. Whatever the program under test does with paths of it, nothing goes around it.
 */
public final class FaultyDisk extends FileSystemProvider {

    /** What a step that fails throws. */
    public static final String FAILURE = "the disk failed";

    private final FaultyFileSystem system;
    private final long failing;
    private final boolean once;
    private long steps;

    private FaultyDisk(long failing, boolean once) {
        this.failing = failing;
        this.once = once;
        this.system = new FaultyFileSystem(this);
    }

    /** A disk that never fails and counts. */
    public static FaultyDisk counting() {
        return new FaultyDisk(Long.MAX_VALUE, false);
    }

    /** A disk that fails at a step, the first being 0, and at each one after it. */
    public static FaultyDisk deadFrom(long step) {
        return new FaultyDisk(step, false);
    }

    /** A disk that fails at one step. */
    public static FaultyDisk failingAt(long step) {
        return new FaultyDisk(step, true);
    }

    /** How many steps there were. */
    public long steps() {
        return steps;
    }

    /** Whether the step at which it fails was reached. */
    public boolean hasFailed() {
        return steps > failing;
    }

    /** A path of the real disk, as this one has it. */
    public Path path(Path real) {
        return new FaultyPath(system, real);
    }

    private synchronized boolean failsNow() {
        long step = steps++;
        return once ? step == failing : step >= failing;
    }

    private void step() throws IOException {
        if (failsNow()) {
            throw new IOException(FAILURE);
        }
    }

    private static Path real(Path path) {
        return path instanceof FaultyPath faulty ? faulty.real() : path;
    }

    private static FileSystemProvider realProvider(Path path) {
        return real(path).getFileSystem().provider();
    }

    private static boolean writes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (!writes(options)) {
            return realProvider(path).newByteChannel(real(path), options, attributes);
        }
        step();
        return new FaultyChannel(realProvider(path).newByteChannel(real(path), options, attributes));
    }

    /** Also opening a directory to force it is a step; what is done with the channel then is the log's, which has its own tests. */
    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        step();
        return realProvider(path).newFileChannel(real(path), options, attributes);
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        step();
        realProvider(directory).createDirectory(real(directory), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        realProvider(path).delete(real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        step();
        realProvider(source).copy(real(source), real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        step();
        realProvider(source).move(real(source), real(target), options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> found = realProvider(directory).newDirectoryStream(real(directory), path -> true);
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> each = found.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Path next() {
                        return path(each.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                found.close();
            }
        };
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        return system;
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return path(Path.of(uri.getPath()));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return realProvider(one).isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return realProvider(path).isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return realProvider(path).getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        realProvider(path).checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return realProvider(path).getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return realProvider(path).readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return realProvider(path).readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        step();
        realProvider(path).setAttribute(real(path), attribute, value, options);
    }

    /** A file that is written to: a write that fails leaves half of it. */
    private final class FaultyChannel implements SeekableByteChannel {

        private final SeekableByteChannel file;

        FaultyChannel(SeekableByteChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (failsNow()) {
                ByteBuffer half = bytes.slice(bytes.position(), bytes.remaining() / 2);
                while (half.hasRemaining()) {
                    file.write(half);
                }
                throw new IOException(FAILURE);
            }
            return file.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            step();
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
