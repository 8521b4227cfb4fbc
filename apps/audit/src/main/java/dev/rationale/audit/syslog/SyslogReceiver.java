package dev.rationale.audit.syslog;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where messages go. What cannot be delivered is an error; the next message tries again. */
sealed interface SyslogReceiver extends Closeable {

    void take(byte[] message) throws IOException;

    /** The addresses of a machine are looked up each time: it may move. */
    private static InetSocketAddress current(URI address) throws IOException {
        return new InetSocketAddress(InetAddress.getAllByName(address.getHost())[0], address.getPort());
    }

    /** A message each datagram (RFC 5426). */
    record Datagrams(DatagramSocket socket, URI address) implements SyslogReceiver {

        static Datagrams to(URI address) throws IOException {
            return new Datagrams(new DatagramSocket(), address);
        }

        @Override
        public void take(byte[] message) throws IOException {
            socket.send(new DatagramPacket(message, message.length, current(address)));
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /** Messages one after another, each behind its length (RFC 6587, octet counting). */
    final class Stream implements SyslogReceiver {

        private static final int PATIENCE_MILLIS = 3000;

        private final URI address;
        private Optional<Socket> open = Optional.empty();

        Stream(URI address) {
            this.address = address;
        }

        @Override
        public void take(byte[] message) throws IOException {
            try {
                Socket socket = open.isPresent() ? open.get() : connected();
                socket.getOutputStream().write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(message);
                socket.getOutputStream().flush();
            } catch (IOException broken) {
                close();
                throw broken;
            }
        }

        private Socket connected() throws IOException {
            Socket socket = new Socket();
            open = Optional.of(socket);
            socket.connect(current(address), PATIENCE_MILLIS);
            return socket;
        }

        @Override
        public void close() throws IOException {
            if (open.isPresent()) {
                open.get().close();
                open = Optional.empty();
            }
        }
    }

    /** A message on each line, for an agent that follows the file. */
    record Lines(Path file) implements SyslogReceiver {

        private static final byte[] END = {'\n'};

        @Override
        public void take(byte[] message) throws IOException {
            byte[] line = new byte[message.length + END.length];
            System.arraycopy(message, 0, line, 0, message.length);
            System.arraycopy(END, 0, line, message.length, END.length);
            Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        @Override
        public void close() {
            // Each line closes its file.
        }
    }
}
