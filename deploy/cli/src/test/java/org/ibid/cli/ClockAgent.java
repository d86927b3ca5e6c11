package org.ibid.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * In a process of a {@link ShiftedClock}: adds to what {@code System.currentTimeMillis} says to the service and its clients of Kafka and MongoDB, and {@code Instant.now} to all, the
 * milliseconds that stand in a file.
 */
public final class ClockAgent implements ClassFileTransformer {

    private static final String OFFSET = "ibid.test.clock-offset";
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Set<String> JDK = Set.of("java.time.Clock", "java.time.Clock$SystemClock", "java.util.Date");
    private static final List<String> CLIENTS =
            List.of("org.ibid.", "org.apache.kafka.", "com.mongodb.", "io.smallrye.reactive.messaging.");
    private static final ClassDesc LONG = ClassDesc.of("java.lang.Long");

    public static void agentmain(String offset, Instrumentation jvm) throws Exception {
        System.setProperty(OFFSET, "0");
        jvm.addTransformer(new ClockAgent(), true);
        jvm.retransformClasses(Arrays.stream(jvm.getAllLoadedClasses())
                .filter(loaded -> jvm.isModifiableClass(loaded) && mayAsk(loaded.getName()))
                .toArray(Class[]::new));
        Thread.ofPlatform().daemon().name("shifted-clock").start(() -> follow(Path.of(offset)));
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> again, ProtectionDomain from, byte[] bytes) {
        return asks(name, bytes) ? shifted(loader, bytes) : null;
    }

    private static void follow(Path offset) {
        try {
            while (true) {
                System.setProperty(OFFSET, Files.readString(offset));
                Thread.sleep(LOOK);
            }
        } catch (IOException | InterruptedException gone) {
            // the clock stays as it is
        }
    }

    private static boolean mayAsk(String name) {
        return JDK.contains(name) || CLIENTS.stream().anyMatch(name::startsWith);
    }

    private static boolean asks(String name, byte[] bytes) {
        return mayAsk(name.replace('/', '.')) && new String(bytes, ISO_8859_1).contains("currentTimeMillis")
                || name.equals("java/time/Clock");
    }

    private static byte[] shifted(ClassLoader loader, byte[] bytes) {
        ClassFile files = ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(
                loader == null ? ClassLoader.getSystemClassLoader() : loader)));
        return files.transformClass(files.parse(bytes), ClassTransform.transformingMethodBodies(ClockAgent::shift));
    }

    private static void shift(CodeBuilder code, CodeElement element) {
        code.with(element);
        if (element instanceof InvokeInstruction call && call.name().equalsString("currentTimeMillis")) {
            add(code, 1);
        } else if (element instanceof InvokeInstruction call && call.name().equalsString("getNanoTimeAdjustment")) {
            add(code, 1_000_000);
        }
    }

    private static void add(CodeBuilder code, long unit) {
        code.loadConstant(OFFSET)
                .lconst_0()
                .invokestatic(LONG, "getLong", MethodTypeDesc.of(LONG, ConstantDescs.CD_String, ConstantDescs.CD_long))
                .invokevirtual(LONG, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long))
                .loadConstant(unit)
                .lmul()
                .ladd();
    }
}
