package dk.kaldekaede.model;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the models need to know of the Java beside them: bean names, constants and variables. */
final class Code {

    private static final Code SAMPLE = new Code(new ClassFileImporter().importPackages("samplehouse"));

    private final JavaClasses classes;

    private Code(JavaClasses classes) {
        this.classes = classes;
    }

    static Code ofTheApplication() {
        return new Code(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dk.kaldekaede"));
    }

    static Code ofTheSample() {
        return SAMPLE;
    }

    /** An annotation of the types that carry it, by the types' names. */
    <A extends Annotation> List<A> annotations(Class<A> annotation) {
        return classes.stream()
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> type.tryGetAnnotationOfType(annotation).stream())
                .toList();
    }

    /** Names of all beans an expression can reach. */
    Set<String> beans() {
        Stream<String> components = classes.stream().filter(Code::isComponent).map(Code::beanName);
        Stream<String> produced = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class))
                .map(Code::beanName);
        return Stream.concat(components, produced).collect(Collectors.toSet());
    }

    /** Whether a name is a component's and that component has no method of this name. */
    boolean lacksMethod(String bean, String method) {
        return classes.stream()
                .filter(Code::isComponent)
                .filter(type -> Code.beanName(type).equals(bean))
                .anyMatch(type -> type.getAllMethods().stream()
                        .noneMatch(each -> each.getName().equals(method)));
    }

    /** Names of the beans that exist only to be called by a model. */
    Set<String> beansForModels() {
        return classes.stream()
                .filter(Code::isComponent)
                .filter(type -> type.getPackageName().contains(".process"))
                .filter(type -> Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                        .anyMatch(type::isAssignableTo))
                .map(Code::beanName)
                .collect(Collectors.toSet());
    }

    /** Whether any Java for models exists. */
    boolean hasDelegates() {
        return classes.stream().anyMatch(type -> type.isAssignableTo(JavaDelegate.class));
    }

    /** The constants of {@code <ProcessName>Process}, by name; empty when there is no such class. */
    Optional<Map<String, String>> constantsOf(String processId) {
        return find(className(processId) + "Process").map(type -> stringConstants(type.reflect()));
    }

    /**
     * The variable names of {@code <ProcessName>Variables} and what it inherits, by constant. Processes of one kind may
     * share an accessor: {@code social-work-activation} has {@code ActivationVariables}.
     */
    Optional<Map<String, String>> variablesOf(String processId) {
        return find(accessorOf(processId)).map(type -> stringConstants(type.reflect()));
    }

    /** The simple name of a process's accessor, shared or its own. */
    String accessorOf(String processId) {
        String own = className(processId) + "Variables";
        String shared = className(processId.substring(processId.lastIndexOf('-') + 1)) + "Variables";
        return find(own).isEmpty() && find(shared).isPresent() ? shared : own;
    }

    static String className(String processId) {
        return Arrays.stream(processId.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private Optional<JavaClass> find(String simpleName) {
        return classes.stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .filter(type -> type.getPackageName().contains(".process"))
                .findFirst();
    }

    private static Map<String, String> stringConstants(Class<?> type) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    constants.put(field.getName(), valueOf(field));
                }
            }
        }
        return constants;
    }

    private static String valueOf(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " can not be read", e);
        }
    }

    private static boolean isComponent(JavaClass type) {
        return !type.isAnnotation()
                && (type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class));
    }

    private static String beanName(JavaClass type) {
        return type.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isEquivalentTo(Component.class)
                        || annotation.getRawType().isMetaAnnotatedWith(Component.class))
                .map(annotation -> annotation.get("value").map(Object::toString).orElse(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> Introspector.decapitalize(type.getSimpleName()));
    }

    private static String beanName(JavaMethod method) {
        String[] names = method.getAnnotationOfType(Bean.class).name();
        return names.length == 0 ? method.getName() : names[0];
    }
}
