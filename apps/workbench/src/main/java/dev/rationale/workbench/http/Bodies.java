package dev.rationale.workbench.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What is sent, into memory and nowhere else, and not more of it than the limit. What is somewhat longer is read to its end and
 * thrown away: a browser that is cut off while it sends shows no answer.
 *
 * @param limit in bytes
 */
public record Bodies(long limit) {

    private static final int READ_OVER = 4;
    private static final int PIECE = 1 << 16;

    /** Refuses what is announced as too long. */
    void refuseTooLong(Context context) {
        if (context.req().getContentLengthLong() > limit) {
            drain(context);
            throw tooLong(context);
        }
    }

    /** All that was sent. */
    public byte[] read(Context context) {
        try {
            InputStream in = context.req().getInputStream();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (body.size() + read > limit) {
                    body.reset();
                    drain(context);
                    throw tooLong(context);
                }
                body.write(piece, 0, read);
            }
            return body.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void drain(Context context) {
        try {
            InputStream in = context.req().getInputStream();
            byte[] piece = new byte[PIECE];
            long left = READ_OVER * limit;
            for (int read = in.read(piece); read >= 0 && left > 0; read = in.read(piece)) {
                left -= read;
            }
        } catch (IOException gone) {
            // Whoever sent it does not wait for the answer.
            context.header("Connection", "close");
        }
    }

    private static Refused tooLong(Context context) {
        context.header("Connection", "close");
        return new Refused(413, "refused.too-long");
    }
}
