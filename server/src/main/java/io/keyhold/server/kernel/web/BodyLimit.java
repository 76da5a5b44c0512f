package io.keyhold.server.kernel.web;

import io.keyhold.server.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Bodies are read into memory before anyone knows whose they are, so they are small. Files are parts of a form, go to the disk, and have
 * limits of their own.
 */
@Component
@Order(BodyLimit.BEFORE_SIGN_IN)
class BodyLimit extends OncePerRequestFilter {
    static final int BEFORE_SIGN_IN = -1_000;
    private static final int MEGABYTES = 4;
    private static final long MOST = MEGABYTES << 20;

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MOST) {
            var limit = Refusal.invalid("body-too-large", Map.of("limit", MEGABYTES + " MB"));
            problems.resolveException(request, response, null, new RefusedException(limit));
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    /** A body that does not say how long it is ends for us at the limit, and then cannot be read as what it began as. */
    private static final class Limited extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream body;

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new LimitedStream(super.getInputStream());
            }
            return body;
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream in;
        private long left = MOST;

        LimitedStream(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = left > 0 ? in.read() : -1;
            left--;
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = left > 0 ? in.read(buffer, from, (int) Math.min(length, left)) : -1;
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return left <= 0 || in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
