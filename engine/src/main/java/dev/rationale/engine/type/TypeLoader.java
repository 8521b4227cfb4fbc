package dev.rationale.engine.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the declared types of one package. Of that Java package nothing else is seen, so that types of the same names which the
 * application has of another edition of the guideline are never mistaken for these. Compilers ask for the classes as resources.
 */
final class TypeLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String packagePath;
    private final Map<String, byte[]> classes;

    /**
     * Loads some classes.
     *
     * @param classes class files by path
     */
    TypeLoader(String javaPackage, Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.packagePath = javaPackage.replace('.', '/') + "/";
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        if (!path.startsWith(packagePath)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defined(name, path) : loaded;
        }
    }

    private Class<?> defined(String name, String path) throws ClassNotFoundException {
        byte[] content = classes.get(path);
        if (content == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, content, 0, content.length);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.startsWith(packagePath) ? findResource(name) : super.getResource(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        byte[] content = classes.get(name);
        if (content == null) {
            return null;
        }
        try {
            return new URL("declared", "", -1, name, new Served(content));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the bytes of a class to whoever opens its address. */
    private static final class Served extends URLStreamHandler {

        private final byte[] content;

        Served(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL address) {
            return new URLConnection(address) {
                @Override
                public void connect() throws IOException {
                    // Nothing lies between.
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
